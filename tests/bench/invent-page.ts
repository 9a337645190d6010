import { inventReport } from "./invent-report.ts";

const lines = (many: number, line: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => line(at)).join("\n");
const STYLES = lines(400, (at) => `.c${at} > a, .c${at}::before { margin: ${at % 9}px auto; color: #3${at % 10}4 }`);

/**
 * A page of the size that news sites send, some 1,500 elements in 100 kB: a report of `words` words between menus, scripts, advertisements, boxes with other
 * stories and comments. The same numbers give the same page.
 */
export function inventPage(event: number, words: number): string {
  const { text, published } = inventReport(event, 0, words);
  const [title = "", dateLine = "", ...paragraphs] = text.split("\n\n");
  const teaser = (at: number): string => {
    const [headline = ""] = inventReport(event + at + 1, 0, 60).text.split("\n\n");
    return `<li class="c${at}"><a href="/story/${at}"><img src="/p/${at}.jpg" alt=""><span class="kicker">Coast</span> <span>${headline}</span></a> <time>${at} hours ago</time></li>`;
  };
  const body = paragraphs
    .map((paragraph, at) =>
      at % 4 === 3
        ? `<div class="ad-slot" id="ad-${at}"><span>Advertisement</span></div><p>${paragraph}</p>`
        : `<p>${paragraph}</p>`,
    )
    .join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Harbour Post</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="${published}">
<style>${STYLES}</style><script>${lines(300, (at) => `window.q${at} = window.q${at} || function () { return ${at} };`)}</script></head><body>
<header><nav class="menu"><ul>${lines(160, (at) => `<li><a class="menu__link" href="/section/${at}"><span>Section ${at}</span></a></li>`)}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Mara Lind</p><p class="date">${dateLine}</p><div class="article-body">${body}</div></article>
<section class="related"><h2>More stories</h2><ul>${lines(40, teaser)}</ul></section>
<section class="comments"><h2>Comments</h2>${lines(80, (at) => `<div class="comment"><div class="comment__author"><a href="/u/${at}">Reader ${at}</a></div><p>I have lived here for ${at} years and never saw the like of it, whatever they say.</p><button>Reply</button></div>`)}</section></main>
<aside class="sidebar"><ul>${lines(40, teaser)}</ul></aside><footer><ul>${lines(60, (at) => `<li><a href="/about/${at}">About ${at}</a></li>`)}</ul></footer></body></html>`;
}
