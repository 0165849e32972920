internal import Registry

// GRDB has an `Association` of its own; here the word means ours.
typealias Association = Registry.Association
