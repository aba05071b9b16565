// Closes a menu when the focus or a click goes elsewhere, or by Escape: <details class="menu" data-behaviour="menu">.

export default function menu(details) {
  const close = () => details.removeAttribute("open");
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) close();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) close();
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    close();
    details.querySelector("summary").focus();
  });
}
