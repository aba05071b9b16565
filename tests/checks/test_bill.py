"""The bill of materials names what is installed, and is up to date."""

import json

from planner.checks.bill import BILL, bill_of, written

PINNED = """\
Flask_WTF==1.3.0 ; python_version < '3.12' \\
    --hash=sha256:00
    # via planner
babel==2.18.0 \\
    --hash=sha256:11
"""
NPM = json.dumps(
    {
        "packages": {
            "": {"name": "planner"},
            "node_modules/@fontsource/serif": {"version": "5.0.0"},
            "node_modules/html-validate": {"version": "9.0.0", "dev": True},
        }
    }
)


def test_the_bill_names_every_package_by_its_purl_and_no_development_tool():
    bill = json.loads(bill_of(PINNED, NPM))

    assert [component["purl"] for component in bill["components"]] == [
        "pkg:npm/%40fontsource/serif@5.0.0",
        "pkg:pypi/babel@2.18.0",
        "pkg:pypi/flask-wtf@1.3.0",
    ]


def test_a_package_for_some_machines_only_says_for_which():
    bill = json.loads(bill_of(PINNED, NPM))

    conditional = next(component for component in bill["components"] if component["name"] == "flask-wtf")
    assert conditional["properties"] == [{"name": "installed-where", "value": "python_version < '3.12'"}]


def test_the_bill_beside_the_locks_is_that_of_the_locks():
    assert BILL.read_text(encoding="utf-8") == written()
