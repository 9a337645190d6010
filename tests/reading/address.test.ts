import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptCanonical, comparableAddress, findArchived, unwrapAddress } from "../../src/reading/address.ts";

const PAGE = "https://www.tarrow-courier.example/2026/10/flood?id=7";
const SAME = [
  "http://tarrow-courier.example/2026/10/flood?id=7",
  "https://m.tarrow-courier.example/2026/10/flood?id=7",
  "https://amp.tarrow-courier.example/2026/10/flood/?id=7",
  "https://www.tarrow-courier.example/2026/10/flood/amp/?id=7",
  "https://www.tarrow-courier.example/amp/2026/10/flood?id=7",
  "https://www.tarrow-courier.example/2026/10/flood.amp?id=7",
  "https://www.tarrow-courier.example/2026/10/flood?id=7&amp=1",
  "https://www.tarrow-courier.example/2026/10/flood?outputType=amp&id=7",
  "https://WWW.TARROW-COURIER.example:443/2026/10/flood?id=7#dead",
  "https://www.tarrow-courier.example./2026/10/flood/index.html?id=7",
  "https://www.tarrow-courier.example/2026/10/flood?utm_source=post&id=7&utm_medium=mail",
  "https://www.tarrow-courier.example/2026/10/flood?fbclid=Iw4&id=7",
  "https://www.tarrow-courier.example/2026/10/flood?id=7&at_medium=RSS&at_campaign=x",
  "https://www-tarrow--courier-example.cdn.ampproject.org/c/s/www.tarrow-courier.example/2026/10/flood?id=7",
  "https://www.google.com/amp/s/www.tarrow-courier.example/2026/10/flood?id=7",
  "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.tarrow-courier.example%2F2026%2F10%2Fflood%3Fid%3D7",
  "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.tarrow-courier.example%2F2026%2F10%2Fflood%3Fid%3D7%26fbclid%3DIw4&h=AT1",
  "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.tarrow-courier.example%2F2026%2F10%2Fflood%3Fid%3D7&data=05",
  "https://web.archive.org/web/20261014081500/https://www.tarrow-courier.example/2026/10/flood?id=7",
  "https://web.archive.org/web/20261014081500id_/http://www.tarrow-courier.example/2026/10/flood?id=7",
  "https://archive.ph/20261014081500/https://www.tarrow-courier.example/2026/10/flood?id=7",
  "https://archive.today/newest/https://www.tarrow-courier.example/2026/10/flood?id=7",
];
const OTHER = [
  "https://www.tarrow-courier.example/2026/10/flood?id=8",
  "https://www.tarrow-courier.example/2026/10/flood",
  "https://www.tarrow-courier.example/2026/10/flood?id=7&page=2",
  "https://www.tarrow-courier.example/2026/10/floods?id=7",
  "https://www.tarrow-courier.example/2026/10/Flood?id=7",
  "https://www.tarrow-courier.example:8443/2026/10/flood?id=7",
  "https://sport.tarrow-courier.example/2026/10/flood?id=7",
  "https://www.tarrow-mercury.example/2026/10/flood?id=7",
  "https://archive.ph/Ab3xZ",
  "https://www.google.com/search?q=https%3A%2F%2Fwww.tarrow-courier.example%2F2026%2F10%2Fflood%3Fid%3D7",
];
test.each(SAME)("%s is the page", (link) => expect(comparableAddress(link)).toBe(comparableAddress(PAGE)));
test.each(OTHER)("%s is another page", (link) => expect(comparableAddress(link)).not.toBe(comparableAddress(PAGE)));

test("what is compared is itself when it is compared again, and never fails", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (link) => {
      const once = comparableAddress(link);
      if (/^https?:/.test(link)) expect(comparableAddress(`https://${once}`)).toBe(once);
    }),
  );
});

test.each([
  [
    "https://web.archive.org/web/20261014081500/https://post.example/a",
    "https://post.example/a",
    "2026-10-14T08:15:00Z",
  ],
  ["https://web.archive.org/web/2026/http:/post.example/a?b=1", "http://post.example/a?b=1", "2026-01-01T00:00:00Z"],
  ["https://archive.is/20261014/https://post.example/a", "https://post.example/a", "2026-10-14T00:00:00Z"],
  ["https://archive.md/newest/https://post.example/a", "https://post.example/a", null],
  ["https://web.archive.org/web/20261399/https://post.example/a", "https://post.example/a", null],
])("%s is a copy of %s of %s", (link, original, at) => expect(findArchived(link)).toEqual({ original, at }));
test.each([
  "https://web.archive.org/",
  "https://web.archive.org/web/2026/ftp://post.example",
  "https://archive.ph/Ab3xZ",
  PAGE,
])("%s tells of no copy", (link) => expect(findArchived(link)).toBeNull());

test("what wraps itself is unwrapped a few times", () => {
  const wrap = (link: string) => `https://out.reddit.com/?url=${encodeURIComponent(link)}`;
  expect(unwrapAddress(wrap(wrap(PAGE)))).toBe(PAGE);
  expect(unwrapAddress(wrap(wrap(wrap(wrap(wrap(PAGE))))))).toBe(wrap(PAGE));
  expect(unwrapAddress(wrap("javascript:alert(1)"))).toBe(wrap("javascript:alert(1)"));
  expect(unwrapAddress("not a link")).toBe("not a link");
});

describe("the address that a page gives as its own", () => {
  test.each([
    ["/2026/10/flood", "https://www.tarrow-courier.example/2026/10/flood"],
    [
      "https://tarrow-courier.example/2026/10/flood-kills-four",
      "https://tarrow-courier.example/2026/10/flood-kills-four",
    ],
  ])("%s is taken", (printed, expected) => expect(acceptCanonical(printed, PAGE)).toBe(expected));
  test.each([
    ["another site's", "https://herald.example/flood"],
    ["the front page", "https://www.tarrow-courier.example/"],
    ["no address", "http://[::1"],
    ["a script", "javascript:alert(1)"],
    ["a neighbour's under a shared ending", "https://other.co.uk/flood", "https://tarrow.co.uk/flood"],
  ])("%s is not", (_, printed, page = PAGE) => expect(acceptCanonical(printed, page)).toBeNull());
});
