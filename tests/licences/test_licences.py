"""What the check of licences and sources takes and what it does not."""

import unittest
from pathlib import Path

from licences import Rules, Unreadable, accepts, problems_of

ROOT = Path("/nowhere/kanso")
PUBLIC = "registry+https://github.com/rust-lang/public-index"

RULES = Rules({"licenses": {
    "allow": ["MIT", "Apache-2.0", "Unicode-3.0"],
    "exceptions": [{"crate": "selectors", "allow": ["MPL-2.0"]}],
}})


def package(name, licence, source=PUBLIC, folder="elsewhere"):
    return {
        "id": f"{name}-id", "name": name, "version": "1.0.0", "license": licence, "source": source,
        "manifest_path": f"/nowhere/{folder}/Cargo.toml",
    }


def metadata(packages, edges):
    """A workspace of the package “kanso” with dependencies (from, to, kind)."""
    nodes = [
        {"id": it["id"], "deps": [
            {"pkg": f"{to}-id", "dep_kinds": [{"kind": kind}]} for by, to, kind in edges if by == it["name"]
        ]}
        for it in packages
    ]
    return {"packages": packages, "workspace_members": ["kanso-id"], "resolve": {"nodes": nodes}}


class Expressions(unittest.TestCase):
    def test_one_of_several_is_enough_and_all_of_several_are_needed(self):
        allowed = {"MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"}
        for expression, taken in [
            ("MIT", True),
            ("MIT OR GPL-3.0-only", True),
            ("GPL-3.0-only/MIT", True),
            ("GPL-3.0-only / MIT", True),
            ("MIT AND GPL-3.0-only", False),
            ("(GPL-2.0-only OR MIT) AND Unicode-3.0", True),
            ("GPL-2.0-only OR MIT AND LGPL-2.1-only", False),
            ("Apache-2.0 WITH LLVM-exception", True),
            ("Apache-2.0", False),
            ("MIT WITH LLVM-exception", False),
            ("LGPL-3.0-or-later", False),
            ("mit", False),
        ]:
            self.assertEqual(accepts(expression, allowed), taken, expression)

    def test_what_is_no_expression_is_not_guessed_at(self):
        for expression in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "AND MIT", "MIT WITH"]:
            with self.assertRaises(Unreadable, msg=expression):
                accepts(expression, {"MIT", "Apache-2.0"})


class Lists(unittest.TestCase):
    def test_no_list_may_allow_what_asks_for_more(self):
        for name in ["GPL-3.0-only", "AGPL-3.0-or-later", "LGPL-2.1-only", "SSPL-1.0"]:
            for allow, exceptions in [
                ([name], []),
                ([], [{"crate": "readline", "allow": [name]}]),
            ]:
                with self.assertRaises(SystemExit) as refused:
                    Rules({"licenses": {"allow": allow, "exceptions": exceptions}})
                self.assertIn(name, str(refused.exception))


class Packages(unittest.TestCase):
    def said(self, packages, edges=()):
        own = package("kanso", "Apache-2.0", source=None, folder="kanso")
        return problems_of(metadata([own, *packages], list(edges)), RULES, ROOT)

    def test_what_is_fine_is_not_spoken_of(self):
        self.assertEqual(self.said([package("csv", "Unlicense/MIT")]), [])

    def test_a_licence_that_is_not_allowed_unreadable_or_missing_is_named(self):
        self.assertEqual(
            self.said([package("a", "GPL-3.0-only"), package("b", "MIT OR"), package("c", None)]),
            [
                "a 1.0.0 is under “GPL-3.0-only”, which deny.toml does not allow",
                "b 1.0.0 has a licence that cannot be read: “MIT OR”",
                "c 1.0.0 says no licence",
            ],
        )

    def test_another_source_is_named(self):
        git = "git+https://example.org/a#0123"
        self.assertEqual(
            self.said([package("a", "MIT", source=git), package("b", "MIT", source=None)]),
            [f"a 1.0.0 is from {git}: take it from the public registry", "b 1.0.0 is from a folder outside of this one"],
        )

    def test_an_exception_is_for_tests_and_for_one_package(self):
        packages = [package("scraper", "MIT"), package("selectors", "MPL-2.0")]
        tests = [("kanso", "scraper", "dev"), ("scraper", "selectors", None)]
        self.assertEqual(self.said(packages, tests), [])
        said = "selectors 1.0.0 is allowed for tests only, and the program depends on it"
        for kind in [None, "build"]:
            self.assertEqual(self.said(packages, [("kanso", "scraper", kind), *tests[1:]]), [said])
        other = "dtoa 1.0.0 is under “MPL-2.0”, which deny.toml does not allow"
        self.assertEqual(self.said([package("dtoa", "MPL-2.0")]), [other])


if __name__ == "__main__":
    unittest.main()
