extension Scene {
  private static let issue = "report quarterly --issue --quarter 2026Q3 --format html"

  /// Reports on record, their looks, and files that come in.
  static let reports: [Scene] = [
    Scene(
      title: ("出具报告", "Issuing a report"),
      steps: [
        .refused("IssueRefusal.noResolution", "\(issue) --signatory 演示会长 --output q3.html"),
        .refused("IssueRefusal.noSignatory", "\(issue) --resolution 理事会第3次会议 --output q3.html"),
        .refused(
          "IssueRefusal.notOver",
          "report quarterly --issue --quarter 2026Q4 --resolution 理事会第3次会议 --signatory 演示会长 --format html --output q4.html"
        ),
        .refused(
          "ReportIssueFault.folder",
          "report quarterly --issue --resolution 理事会第3次会议 --signatory 演示会长 --format csv --output ."),
        .refused("IssueLookupFailure.notIssued", "report reissue '#3'", 66),
        .does("\(issue) --resolution 理事会第3次会议 --signatory 演示会长 --output q3.html"),
        .does("report quarterly --quarter 2026Q3 --format html --output 草案.html"),
        .does("report quarterly --quarter 2026Q3 --format html --resolution 决议 --signatory 演示会长 --output 批准.html"),
        .file("无码.html", "<p>没有核验码</p>"),
        .refused("VerificationFailure.noSeal", "report verify 无码.html", 65),
        .refused("VerificationFailure.approvalNeeded", "report verify 批准.html"),
        .altered("改过.html", "草案.html", "S-01", "S-07"),
        .refused("VerificationFailure.differs", "report verify 改过.html", 65),
        .altered("他库.html", "草案.html", ";10;council", ";99;council"),
        .refused("VerificationFailure.notThatFar", "report verify 他库.html", 65),
        .altered("他数.html", "草案.html", ";10;council", ";9;council"),
        .refused("VerificationFailure.otherValue", "report verify 他数.html", 65),
        .altered("他版.html", "改过.html", ";0.1.0;", ";0.0.9;"),
        .refused("VerificationFailure.otherProgram", "report verify 他版.html"),
        .altered("冒称.html", "草案.html", ";draft;", ";issued-9;"),
        .refused("VerificationFailure.neverIssued", "report verify 冒称.html", 65),
        .altered("错期.html", "草案.html", ";2026-07-01;", ";2026-07-02;"),
        .refused("SealedReportFailure.noSuchPeriod", "report verify 错期.html", 65),
        .altered("公告.html", "草案.html", ";quarterly;", ";bulletin;"),
        .refused("SealedReportFailure.unknownKind", "report verify 公告.html", 65),
      ]),
    Scene(
      title: ("样式与模板", "Looks and templates"),
      steps: [
        .refused("ThemeFailure.noFolder", "report quarterly --format html --theme 没有此目录", 66),
        .file("样式/theme.yaml", "font: Comic\n"),
        .refused("ThemeFailure.shape", "report quarterly --format html --theme 样式", 65),
        .file("样式/theme.yaml", "accent: [\n"),
        .refused("ThemeFailure.unreadable", "report quarterly --format html --theme 样式", 65),
        .file("样式/theme.yaml", "name: 山溪\n"),
        .bytes("样式/style.css", [0xFF]),
        .refused("ThemeFailure.notUTF8", "report quarterly --format html --theme 样式", 65),
        .does("record S-01 谣言 --on 2026-11-20"),
        .refused("FormFailure.noFolder", "case paper 1 notice --templates 没有此目录", 66),
        .bytes("样式/notice.zh.mustache", [0xFF]),
        .refused("FormFailure.notUTF8", "case paper 1 notice --templates 样式", 65),
      ]),
    Scene(
      title: ("导入与导出", "Import and export"),
      steps: [
        .file("空.csv", "\n\n"),
        .refused("HeaderFailure.noRows", "import members 空.csv", 65),
        .file("缺列.csv", "name\n演示号·来客\n"),
        .refused("HeaderFailure.missing", "import members 缺列.csv", 65),
        .file("两列.csv", "member_no,会员编号,name\nS-03,S-03,演示号·来客\n"),
        .refused("HeaderFailure.twice", "import members 两列.csv", 65),
        .file("会员.csv", "member_no,name\nS-03,\n"),
        .refused("HeaderFailure.mapsToNoColumn", "import members 会员.csv --map name=nickname", 65),
        .refused("HeaderFailure.mapsNoTitle", "import members 会员.csv --map 昵称=name", 65),
        .refused("ImportRefusal.badRows", "import members 会员.csv", 65),
        .refused("ImportRefusal.unreadable", "import members 没有此文件.csv", 66),
        .file(
          "往年.csv",
          "member_no,kind,category,occurred_on,outcome,level,basis,decided_on\nS-01,violation,谣言,2025-02-01,pending,general,旧档,\n"
        ),
        .does("import events 往年.csv --allow-odd-dates"),
        .refused("CaseRefusal.odd", "case notice 1 \(Usual.service)"),
        .refused("RejectsFailure.isTheSource", "import members 会员.csv --accept-valid --rejects 会员.csv", 65),
      ]),
    Scene(
      title: ("演示", "The demo"),
      steps: [
        .does("demo --folder 演示"),
        .refused("DemoFailure", "demo --folder 演示"),
      ]),
  ]
}
