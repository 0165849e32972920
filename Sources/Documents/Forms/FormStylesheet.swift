/// The one style sheet of forms: a quiet A4 sheet in black, with room for a signature and a seal.
///
/// Constant, so that the page's content security policy can name it by its hash; whoever changes it puts the new hash here,
/// and a test computes it.
enum FormStylesheet {
  /// SHA-256 of `text`, in base64.
  static let hash = "fMOroEbX/4boiv1BI6sOXRmEuZNjweby8s13b6e1HGo="

  static let policy =
    "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"

  static let text = """
    *{box-sizing:border-box}
    html{font-size:12pt;color:#000;background-color:#fff}
    body{max-width:174mm;margin:0 auto;padding:14mm 8mm;line-height:1.75;font-family:"Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,"Noto Sans CJK SC",serif;overflow-wrap:anywhere}
    header{border-bottom:2px solid;border-bottom-color:#A23B2C;margin-bottom:6mm}
    .association{text-align:center;font-size:17pt;letter-spacing:.12em;color:#A23B2C;margin:0 0 2mm}
    h1{text-align:center;font-size:18pt;font-weight:600;margin:0 0 2mm;letter-spacing:.06em}
    h2{font-size:12.5pt;font-weight:600;margin:6mm 0 2mm;break-after:avoid}
    p{margin:0 0 2.2mm}
    .number{text-align:right;font-size:10.5pt;margin-bottom:3mm}
    .to{margin-bottom:3mm}
    .body{text-indent:2em}
    :lang(en) .body{text-indent:0}
    ol{margin:0 0 3mm;padding-left:2.2em}
    li{margin-bottom:1.4mm}
    table{width:100%;border-collapse:collapse;margin:2mm 0 4mm;font-size:11pt}
    th,td{border:1px solid;border-color:#555;padding:1.6mm 2.6mm;text-align:left;vertical-align:top;font-weight:400}
    th{width:32mm;background-color:#f4f2ee}
    tr{break-inside:avoid}
    blockquote{margin:2mm 0 3mm;padding:0 0 0 4mm;border-left:2px solid;border-left-color:#999;font-size:11pt}
    .deadline{font-weight:600}
    .signature{margin-top:10mm;break-inside:avoid;display:flex;justify-content:space-between;align-items:flex-end}
    .seal{width:42mm;height:42mm;border:1px dashed;border-color:#999;border-radius:50%;display:flex;align-items:center;justify-content:center;color:#767676;font-size:9.5pt}
    .sign{min-width:80mm}
    .sign p{margin:0 0 4mm}
    .blank{display:inline-block;min-width:45mm;border-bottom:1px solid;border-bottom-color:#000}
    .receipt{margin-top:12mm;border-top:1px dashed;border-top-color:#777;padding-top:4mm;break-inside:avoid;font-size:10.5pt}
    .receipt h2{margin-top:0}
    .code{display:flex;align-items:flex-start;margin-top:4mm;break-inside:avoid;font-size:10pt;line-height:1.5}
    .code p{margin:0 0 1.4mm}
    .qr{flex:0 0 64mm;width:64mm}
    .qr svg{display:block;width:60mm;height:60mm}
    footer{margin-top:4mm;break-before:avoid;border-top:1px solid;border-top-color:#bbb;padding-top:2mm;font-size:9pt;color:#444;text-align:center}
    @page{size:A4;margin:14mm 16mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt serif;color:#555}}
    @media print{body{max-width:none;padding:0}th{print-color-adjust:exact}}
    """
}
