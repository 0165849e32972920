/// The one style sheet of every page.
///
/// It is constant, so that a page's content security policy can name it by its hash and allow no other style. Whoever
/// changes it puts the new hash here; a test computes it.
enum Stylesheet {
  /// SHA-256 of `text`, in base64.
  static let hash = "Du1VUmlBf4kHyC5Y7nYQN0GcJh2WgOZSdUgjpvwutws="

  /// Nothing may run or be fetched; these styles and embedded images may be shown.
  ///
  /// - Parameter others: the hashes of the page's other styles.
  static func policy(alsoAllowing others: [String] = []) -> String {
    let styles = ([hash] + others).map { "'sha256-\($0)'" }.joined(separator: " ")
    return "default-src 'none'; style-src \(styles); img-src data:; base-uri 'none'; form-action 'none'"
  }

  static let text = """
    :root{color-scheme:light dark;--ink:#1d1c1a;--soft:#66625b;--line:#d9d5cd;--paper:#fff;--wash:#f6f4ef;--negative:#a3261b;--warning:#8a5a00}
    @media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#a39e94;--line:#3f3c37;--paper:#191816;--wash:#24221f;--negative:#ff8f80;--warning:#f0c060}}
    *{box-sizing:border-box}
    html{font-size:16px;background-color:var(--paper);color:var(--ink)}
    body{max-width:56rem;margin:0 auto;padding:3rem 1.5rem 4rem;line-height:1.75;font-family:"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    h1,h2,h3,h4,h5,h6{line-height:1.35;font-weight:600;break-after:avoid}
    h1{font-size:1.9rem;margin:0}
    h2{font-size:1.3rem;margin:2.6rem 0 .9rem}
    h3{font-size:1.08rem;margin:1.9rem 0 .6rem}
    h4,h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
    p,ul,ol,dl{margin:.7rem 0}
    .cover{margin-bottom:2rem}
    .logo{height:3.5rem;width:auto;display:block;margin-bottom:1rem}
    .association{margin:0 0 .4rem;color:var(--soft);letter-spacing:.08em}
    .subtitle{margin:.4rem 0 0;font-size:1.1rem;color:var(--soft)}
    .rule{display:block;margin:1.3rem 0}
    .audience{color:var(--soft);font-size:.9rem;margin:0}
    nav ol{columns:2;padding-left:1.4rem;font-size:.95rem}
    nav a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}
    .facts>div{display:flex;padding:.28rem 0;border-bottom:1px solid;border-bottom-color:var(--line)}
    .facts dt{flex:0 0 12rem;color:var(--soft)}
    .facts dd{flex:1;margin:0}
    .figures{display:flex;flex-wrap:wrap;margin:1.2rem -.4rem}
    .figures>div{flex:1 1 8rem;margin:.4rem;background-color:var(--wash);padding:.8rem 1rem;border-radius:4px;break-inside:avoid}
    .figures dt{font-size:.85rem;color:var(--soft)}
    .figures dd{margin:.1rem 0 0;font-size:1.55rem;font-weight:600;line-height:1.3}
    .table{margin:1.3rem 0}
    table{width:100%;border-collapse:collapse;font-size:.92rem;line-height:1.5}
    caption{text-align:left;font-weight:600;padding-bottom:.5rem}
    th,td{padding:.42rem .55rem;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid;border-bottom-color:var(--line)}
    th:first-child,td:first-child{padding-left:.2rem}
    th:last-child,td:last-child{padding-right:.2rem}
    thead th{overflow-wrap:break-word;position:sticky;top:0;background-color:var(--paper);color:var(--soft);font-size:.86rem;border-bottom:1.5px solid;border-bottom-color:var(--ink);vertical-align:bottom}
    tfoot th,tfoot td{font-weight:600;border-top:1.5px solid;border-top-color:var(--ink);border-bottom:0}
    .r{text-align:right}
    td.r,.d,.k{white-space:nowrap}
    .negative{color:var(--negative)}
    .note{margin:1.2rem 0;padding:.6rem 1rem;background-color:var(--wash);border-left:3px solid;border-left-color:var(--soft);break-inside:avoid}
    .note p{margin:0}
    .warning{border-left-color:var(--warning)}
    .warning strong{color:var(--warning)}
    figure{margin:1.6rem 0}
    figcaption{font-weight:600;margin-bottom:.6rem;break-after:avoid}
    figure svg{display:block;width:100%;height:auto;break-inside:avoid}
    svg .ink{fill:var(--ink)}svg .soft{fill:var(--soft)}svg .paper{fill:var(--paper)}svg .wash{fill:var(--wash)}
    svg .stroke-ink,svg .edge{stroke:var(--ink)}svg .stroke-line{stroke:var(--line)}
    details{margin-top:.4rem;font-size:.92rem}
    summary{color:var(--soft);cursor:pointer}
    details caption{display:none}
    footer{margin-top:3.5rem;font-size:.85rem;color:var(--soft)}
    .seal{border-top:1px solid;border-top-color:var(--line);padding-top:.6rem}
    .seal .facts>div{border:0;padding:.1rem 0}
    @media (max-width:44rem){body{padding:1.5rem 1rem 3rem}.table{overflow-x:auto}.facts>div{display:block}nav ol{columns:1}figure{overflow-x:auto}figure svg{min-width:36rem}tbody th:not(.k),tbody td:not(.r):not(.d):not(.k){min-width:8em}}
    @page{size:A4;margin:20mm 18mm 22mm;@top-left{width:100%;text-align:left;font:7.5pt "Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#66625b}@bottom-left{width:84%;text-align:left;font:7.5pt "Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#66625b}@bottom-right{content:counter(page) " / " counter(pages);font:9pt "Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#66625b}}
    @media print{:root{color-scheme:light;--ink:#000;--soft:#4d4a45;--line:#bbb7af;--paper:#fff;--wash:#f4f2ee;--negative:#8c1d13;--warning:#6d4700}html{font-size:10.5pt}body{max-width:none;padding:0}nav{display:none}thead th{position:static}tr{break-inside:avoid}caption,thead,p:has(+.table),div[lang]:has(+.table),h2+div[lang],h3+div[lang]{break-after:avoid}td{hyphens:auto;hyphenate-limit-chars:9 4 4}tbody tr:nth-child(-n+2){break-before:avoid}.table:not(:has(tr:nth-child(16))){break-inside:avoid}tfoot{display:table-row-group}.sheet{break-after:page}summary{display:none}figure svg{max-width:14cm}details{font-size:.85em}details table{width:auto}details th,details td{padding:.1rem .7rem}.seal{break-inside:avoid}details::details-content{content-visibility:visible;display:block}}
    """
}
