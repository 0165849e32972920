import Foundation

/// A JSON value, numbers told from flags.
public indirect enum JSONValue: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public init(_ text: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

  subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }
}

/// A JSON Schema of the part of draft 2020-12 that our schemas use; a keyword outside of it is a problem, too.
public struct JSONSchema {
  private let root: JSONValue
  private static let annotations: Set<String> = ["$schema", "$id", "title", "description", "$defs"]

  public init(path: String) throws { root = try JSONValue(String(contentsOfFile: path, encoding: .utf8)) }

  /// Every problem, with the place in the value; empty where the value is as the schema says.
  public func problems(in value: JSONValue) -> [String] { problems(value, root, at: "$") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .flag(true) ? [] : ["\(place): nothing is allowed here"]
    }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch (keyword, rule) {
      case ("$ref", .text(let reference)):
        let name = String(reference.split(separator: "/").last ?? "")
        return root["$defs"]?[name].map { problems(value, $0, at: place) } ?? ["\(reference) is not defined"]
      case ("type", _):
        let names = if case .list(let names) = rule { names } else { [rule] }
        return names.contains { has(value, type: $0) } ? [] : ["\(place): not of type \(names)"]
      case ("const", _): return value == rule ? [] : ["\(place): not \(rule)"]
      case ("enum", .list(let values)): return values.contains(value) ? [] : ["\(place): none of \(values)"]
      case ("pattern", .text(let pattern)):
        guard case .text(let text) = value else { return [] }
        return text.range(of: pattern, options: .regularExpression) == nil ? ["\(place): \(text)"] : []
      case ("minimum", .number(let least)):
        guard case .number(let number) = value else { return [] }
        return number < least ? ["\(place): less than \(least)"] : []
      case ("anyOf", .list(let schemas)):
        return schemas.contains { problems(value, $0, at: place).isEmpty } ? [] : ["\(place): fits none"]
      case ("items", _):
        guard case .list(let values) = value else { return [] }
        return values.enumerated().flatMap { problems($1, rule, at: "\(place)[\($0)]") }
      case ("required", .list(let names)):
        guard case .object(let members) = value else { return [] }
        return names.compactMap { name in
          if case .text(let name) = name, members[name] == nil { "\(place).\(name): missing" } else { nil }
        }
      case ("properties", .object(let properties)):
        guard case .object(let members) = value else { return [] }
        return members.flatMap { name, member in
          properties[name].map { problems(member, $0, at: "\(place).\(name)") } ?? []
        }
      case ("additionalProperties", _):
        guard case .object(let members) = value else { return [] }
        return members.filter { keywords["properties"]?[$0.key] == nil }.flatMap {
          problems($0.value, rule, at: "\(place).\($0.key)")
        }
      case _ where Self.annotations.contains(keyword): return []
      default: return ["the schema has \(keyword), which is not understood"]
      }
    }
  }

  private func has(_ value: JSONValue, type: JSONValue) -> Bool {
    switch (type, value) {
    case (.text("null"), .null), (.text("boolean"), .flag), (.text("number"), .number), (.text("string"), .text),
      (.text("array"), .list), (.text("object"), .object):
      true
    case (.text("integer"), .number(let number)): number.rounded() == number
    default: false
    }
  }
}
