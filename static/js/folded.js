// Words as they are compared when somebody looks for something: without case, accents, the width of letters and the
// kind of kana. planner/values/searching.py does the same on the server.

const strokes = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", þ: "th", ð: "d", ß: "ss" };

export default function folded(words) {
  return words
    .toLowerCase()
    .replace(/[øłđıæœþðß]/g, (letter) => strokes[letter])
    .normalize("NFKD")
    .replace(/(?![\u3099\u309a])\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
