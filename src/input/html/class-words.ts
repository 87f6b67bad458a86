import { Hint } from "./hint.ts";

// The habits of page makers, as data: what words in `class` and `id` say, in English and Indonesian. Whole words are looked up, parts are for names glued
// together. Nothing here is the last word: unlikely places that hold much of a page's prose are taken back in.

const list = (text: string): string[] => text.trim().split(/\s+/);

const LISTS: readonly (readonly [hints: number, words: string[]])[] = [
  [
    Hint.UNLIKELY,
    list(`
      ad ads adv advert advertisement adsense adslot adsbygoogle adbox adunit adwrapper banner billboard dfp gpt iklan sponsor sponsored sponsors
      promo promoted promotion pariwara advertorial marketplace shopping affiliate donate donation breadcrumb breadcrumbs crumb crumbs menu menus
      nav navbar navigation navigasi navi masthead topbar toolbar toolbox sticky cookie cookies consent gdpr modal popup popover overlay lightbox
      tooltip dialog dropdown footer foot copyright sidebar sidenav sidepanel rail aside pager paging pagination paginator popular populer
      terpopuler trending terkini terbaru latest rekomendasi recommend recommended recommendation recommendations recirc recirculation related
      relatednews relatedposts relate terkait similar more readmore seealso bacajuga lihatjg lihatjuga linksisip sisip artikelterkait
      beritaterkait beritalain lainnya selengkapnya selanjutnya sebelumnya share sharing sharebar sharedaddy sharethis sharebox addthis addtoany
      social socials sosmed socmed medsos bagikan follow subscribe subscription newsletter signup signin login register paywall outbrain taboola
      mgid dable zergnet revcontent tag tags taglist tagcloud keywords topics topik hashtag labels rating ratings vote poll polling survey quiz
      skip print printer widget widgets plugin plugins ticker carousel slick swiper teaser teasers promos playlist jukebox toc profile bio
      authorbox aboutauthor loadmore nextprev prevnext
    `),
  ],
  [Hint.UNLIKELY | Hint.COMMENT, list("comment comments commentlist commentarea komentar disqus respond reply replies")],
  [Hint.HIDDEN, list("hidden hide invisible visuallyhidden offscreen dnone displaynone")],
  [
    Hint.CAPTION,
    list(`
      caption captions figcaption photocaption imgcaption imagecaption credit credits keterangan fotografer copyrightholder wpcaption photo foto
      photodesc
    `),
  ],
  [
    Hint.META | Hint.BYLINE,
    list(
      "byline bylines author authors autor penulis reporter nmreporter editor editors penyunting wartawan jurnalis contributor kontributor writer",
    ),
  ],
  [
    Hint.META,
    list(`
      dateline date dates datetime time timestamp tanggal waktu published pubdate publish postdate postmeta entrymeta articlemeta meta metadata
      postinfo source sumber views viewed dilihat readtime
    `),
  ],
  [Hint.VIDEO, list("video videos player vplayer jwplayer youtube")],
  [Hint.PAGER, list("pager paging pagination paginator halaman pages")],
  // Readability's good and bad names, with Indonesian ones.
  [
    Hint.GOOD,
    list(`
      article artikel articlebody body content contents entry hentry main page post text blog story column berita isi konten detail read news
      paragraph rich prose
    `),
  ],
  [
    Hint.BAD,
    list(`
      hidden banner combx comment com contact foot footer footnote masthead media meta outbrain promo related scroll share shoutbox sidebar
      skyscraper sponsor shopping tags tool widget list menu nav ad ads iklan button btn logo icon caption
    `),
  ],
];

/** Bits of `Hint` by word. */
export const WORD_HINTS: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [hints, words] of LISTS) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | hints);
  return bits;
}

export const PART_HINTS: readonly (readonly [hints: number, part: RegExp])[] = [
  [
    Hint.UNLIKELY,
    /baca-?_?juga|lihat-?_?juga|simak-?_?juga|berita-?_?terkait|artikel-?_?terkait|related|relpost|sidebar|comment|komentar|breadcrumb|newsletter|sharedaddy|parallax|load-?_?more|next-?_?prev|prev-?_?next|post-?_?nav|share-?_?(?:button|box|bar|icon|tool)|adsby|advert|outbrain|taboola|promo-|popular|terpopuler|trending|navbar|navigation|inline-?_?related|jnews_inline|you-?_?may|about-?_?(?:the-?_?)?author|author-?_?(?:bio|box|info)/,
  ],
  [Hint.HIDDEN, /\b(?:sr-only|visually-hidden|screen-reader-text|d-none|assistive-text)\b/],
  [Hint.CAPTION, /caption|(?:photo|image|img|foto|media|gambar)-?_?(?:credit|source|info|text|desc|by)\b/],
  [
    Hint.BODY,
    /(?:article|artikel|news|berita|story|post|entry|detail|read|content|page|single|blog|text)_?_?-?(?:body|content|text|isi|konten|txt|copy|main|inner|entry|description|desc)|(?:body|isi|main|full|entire|the)_?_?-?(?:content|text|article|artikel|berita|story|copy|post)|\bhentry\b|\bh-entry\b|\bbody-?copy\b|\btxt-article\b/,
  ],
];

/** Names that say what a place has or is in, not what it is: `has-sidebar`, `no-comments`. */
export const STATE = /^(?:has|have|no|with|without|is|when|if|on|off)[-_](?!hidden)/i;
/** WordPress writes an article's tags and categories into its class: `post-12 type-post hentry category-news tag-follow`. */
export const POST_STATE = /^(?:type-|post-\d|hentry|h-entry)/i;
export const TAXONOMY = /^(?:tag|category|topic|format|status|section)-/i;
