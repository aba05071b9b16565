"""A document fetches nothing: not from the disk, not from the network, not what a drawing refers to."""

import base64
import socket
import threading

import pytest

from planner.exports.paper.press import Job, printed
from tests.exports.printed import Printed

SECRET = "Sentinel4711"


class Listener:
    """A server on this machine that remembers whether anybody came."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.socket.getsockname()[1]}"
        self.visits = 0
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        try:
            while True:
                visitor, _ = self.socket.accept()
                self.visits += 1
                visitor.close()
        except OSError:
            return


@pytest.fixture(scope="module")
def listener():
    server = Listener()
    yield server
    server.socket.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("private") / "secret.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><text y="20">{SECRET}</text></svg>')
    return path


def data(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">{}</svg>'
)
VECTORS = {
    "image": '<img alt="" src="{url}">',
    "image set": '<img alt="" srcset="{url} 2x">',
    "object": '<object data="{url}"></object>',
    "embed": '<embed src="{url}">',
    "frame": '<iframe src="{url}"></iframe>',
    "style sheet": '<link rel="stylesheet" href="{url}">',
    "import": "<style>@import url('{url}');</style>",
    "imported string": '<style>@import "{url}";</style>',
    "background": '<p style="background: url({url})">x</p>',
    "list image": '<ul style="list-style-image: url({url})"><li>x</li></ul>',
    "content": "<style>p::before {{ content: url('{url}') }}</style><p>x</p>",
    "border image": '<p style="border: 9px solid; border-image-source: url({url})">x</p>',
    "page background": "<style>@page {{ background: url('{url}') }}</style>",
    "font": "<style>@font-face {{ font-family: F; src: url('{url}') }} p {{ font-family: F }}</style><p>x</p>",
    "attachment": '<link rel="attachment" href="{url}">',
    "linked attachment": '<a rel="attachment" href="{url}">x</a>',
    "base": '<base href="{url}"><img alt="" src="x.svg">',
    "drawing": '<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}" width="9" height="9"/></svg>',
    "drawing's use": '<svg xmlns="http://www.w3.org/2000/svg"><use href="{url}#a"/></svg>',
    "drawing's style": '<svg xmlns="http://www.w3.org/2000/svg"><style>@import url({url});</style></svg>',
    "cursor": '<p style="cursor: url({url})">x</p>',
}


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_nothing_is_fetched_from_the_network(vector, listener):
    before = listener.visits

    document = printed(Job(html=f"<title>x</title>{vector.format(url=f'http://{listener.address}/x.svg')}<p>Stays</p>"))

    assert listener.visits == before
    assert "Stays" in Printed(document).text


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_no_file_is_read(vector, file):
    document = Printed(printed(Job(html=f"<title>x</title>{vector.format(url=file.as_uri())}<p>Stays</p>")))

    assert SECRET not in document.text
    assert document.reader.attachments == {}
    assert "Stays" in document.text


@pytest.mark.parametrize("scheme", ["http", "file", "relative", "data"])
def test_a_drawing_in_a_data_address_reaches_nothing(scheme, listener, file):
    inner = {
        "http": f"http://{listener.address}/x.svg",
        "file": file.as_uri(),
        "relative": str(file),
        "data": data(SVG.format(f"<text y='20'>{SECRET}</text>")),
    }[scheme]
    before = listener.visits

    document = Printed(
        printed(Job(html=f'<title>x</title><img alt="" src="{data(SVG.format(f"<image href={inner!r}/>"))}">'))
    )

    assert (listener.visits, SECRET in document.text) == (before, False)


def test_a_documents_own_drawing_is_printed():
    drawing = SVG.format("<text y='20'>Globe</text>")

    document = Printed(
        printed(Job(html='<title>x</title><img alt="" src="asset:own.svg">', drawings={"own.svg": drawing}))
    )

    assert "Globe" in document.text


def test_a_documents_own_drawing_reaches_nothing_either(listener):
    drawing = SVG.format(f'<image href="http://{listener.address}/x.svg" width="9" height="9"/>')
    before = listener.visits

    printed(Job(html='<title>x</title><img alt="" src="asset:own.svg">', drawings={"own.svg": drawing}))

    assert listener.visits == before
