// Opens places in the map that the device has, copies the calendar's address.

export function easeTaps(root) {
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  for (const link of root.querySelectorAll("a[data-geo]")) {
    const point = link.dataset.geo.slice("geo:".length);
    if (isApple) link.href = `https://maps.apple.com/?q=${point}`;
    else if (/Android/.test(navigator.userAgent)) link.href = `${link.dataset.geo}?q=${point}`;
  }
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const field = root.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.querySelector("span").textContent = button.dataset.done;
    });
  }
}
