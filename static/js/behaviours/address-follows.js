// Lets the address of the page be that of what has just been swapped in: <form method="get" data-behaviour="address-follows">.
// So a search can be come back to, though its results came while one typed.

export default function addressFollows(form) {
  document.addEventListener("htmx:after:swap", () => {
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form)).toString();
    history.replaceState(history.state, "", address);
  });
}
