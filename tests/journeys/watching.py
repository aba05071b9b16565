"""What may not happen in any window during a journey: errors, warnings, a request to somebody else."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

REFUSED = "Failed to load resource: the server responded with a status of 4"
"""What Chromium writes for a refused page too, which a journey may want to see; ``Watch`` looks at those itself."""


class Watch:
    """Notes what goes wrong in the windows it is set over."""

    def __init__(self, home: str) -> None:
        """Know which address is ours."""
        self.home = urlsplit(home).netloc
        self.troubles: list[str] = []

    def over(self, context: BrowserContext) -> BrowserContext:
        """Watch every page of this context."""
        context.on("console", self._said)
        context.on("weberror", self._failed)
        context.on("request", self._asked)
        context.on("response", self._answered)
        return context

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(REFUSED):
            self.troubles.append(f"{message.type}: {message.text}")

    def _failed(self, error: WebError) -> None:
        self.troubles.append(f"script: {error.error}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self.home:
            self.troubles.append(f"elsewhere: {request.url}")

    def _answered(self, response: Response) -> None:
        # A form may be refused, on a page of its own or in its place on a page; a worker hands on what a page is told.
        asked = response.request
        may_be_refused = asked.resource_type == "document" or asked.method == "POST" or asked.service_worker
        if response.status >= (500 if may_be_refused else 400):
            self.troubles.append(f"{response.status}: {response.url}")
