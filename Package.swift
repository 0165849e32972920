// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]
// `make fuzz`: parsers count which of their code an input reaches.
let isFuzzed = Context.environment["JINJIANG_FUZZ"] != nil
let parserSettings = settings + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "jinjiang",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "jinjiang", targets: ["jinjiang"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The domain: rules, cases, scores, the journal. No database, no parser.
    .target(name: "Registry", dependencies: [crypto, "TransparencyLog"], swiftSettings: parserSettings),
    .target(name: "TransparencyLog", dependencies: [crypto], swiftSettings: parserSettings),

    // Bytes that the program carries.
    .executableTarget(name: "Embed", swiftSettings: settings),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["Embed"], path: "Sources/EmbedFiles"),
    .target(name: "Schema", path: "Schema", swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(name: "Seeds", path: "Seeds", swiftSettings: settings, plugins: ["EmbedFiles"]),

    .target(
      name: "SQLiteStore", dependencies: ["Registry", "Schema", "TransparencyLog", "CSQLite", grdb, sqlite],
      swiftSettings: settings),
    // One function of sqlite3.h that Swift cannot call.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    // No pkgConfig: it would link the libraries and all that they need, which are loaded with the first workbook read.
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(
      name: "Interchange", dependencies: ["Registry", "CCSV", "CZip", "CExpat", crypto, yams],
      swiftSettings: parserSettings),

    .target(name: "Documents", dependencies: [mustache, crypto], swiftSettings: settings),
    // No pkgConfig: it would link the library, which is loaded when it is first used.
    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "Workbook", dependencies: ["Documents", "CXLSXWriter"], swiftSettings: settings),
    // No pkgConfig: it would link the library, which is loaded when it is first used.
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .target(name: "QREncoding", dependencies: ["Documents", "CQREncode"], swiftSettings: settings),
    .target(name: "Reports", dependencies: ["Registry", "Documents", "TransparencyLog"], swiftSettings: settings),

    // Files that are not the registry: keys, backups.
    .target(
      name: "Vault", dependencies: ["Registry", "TransparencyLog", "CZip", crypto], swiftSettings: settings),

    .executableTarget(
      name: "jinjiang",
      dependencies: [
        "Registry", "SQLiteStore", "Vault", "Seeds", "Interchange", "Reports", "Documents", "Workbook",
        "QREncoding", "TransparencyLog",
        argumentParser,
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: ["Registry", "SQLiteStore", "Seeds", "Interchange", "TransparencyLog", sqlite],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "RegistryTests", dependencies: ["Registry", "SQLiteStore", "TestSupport", "TransparencyLog"],
      exclude: ["Scoring/Vectors"],
      swiftSettings: settings),
    .testTarget(
      name: "TransparencyLogTests", dependencies: ["TransparencyLog", crypto], exclude: ["Go"],
      swiftSettings: settings),
    .testTarget(
      name: "SeedsTests", dependencies: ["Seeds", yams], swiftSettings: settings, plugins: ["EmbedFiles"]),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "Registry", "SQLiteStore", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "QREncoding", crypto], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Registry", "Documents", "Workbook", "Interchange", "SQLiteStore", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "WorkbookTests", dependencies: ["Workbook", "Documents", "CZip"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("zip")]),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: ["SQLiteStore", "Schema", "Registry", "TestSupport", "TransparencyLog", grdb],
      swiftSettings: settings),
    // Parsers of what comes from outside, on kept inputs and changes of them; `make fuzz` lets libFuzzer search for more.
    .target(
      name: "Fuzzing", dependencies: ["Interchange", "Registry", "TransparencyLog"], path: "Tests/Fuzzing/Parsers",
      swiftSettings: settings),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing", "TestSupport"], path: "Tests/Fuzzing/Tests",
      swiftSettings: settings),
    .testTarget(
      name: "VaultTests", dependencies: ["Vault", "TransparencyLog", "TestSupport"], swiftSettings: settings),
    // The built program, as people run it.
    .testTarget(
      name: "JinjiangTests", dependencies: ["jinjiang", "TestSupport", "Registry", "SQLiteStore"], exclude: ["Golden"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// It brings its own `main`, and so is part of no other build.
if isFuzzed {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzing/Driver",
      swiftSettings: parserSettings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
