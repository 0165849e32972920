/// What is wrong with a note, or with what was to be signed.
public enum NoteError: Error, Hashable, Sendable {
  /// The bytes aren't UTF-8 or have a control character other than newline.
  case notText
  /// A note's text ends in a newline.
  case unterminatedText
  /// No empty line separates a text from at least one signature line, each ending in a newline.
  case noSignatures
  /// A signature line, counted from 1, isn't dash, name and canonical Base 64.
  case malformedSignature(number: Int)
  /// More signatures than `SignedNote.maximumSignatures`.
  case tooManySignatures
  /// Two of the keys to verify with have this name and id.
  case ambiguousKey(KeyName, id: UInt32)
  /// A signature in the name of a known key isn't by that key: the text or the signature was altered.
  case invalidSignature(KeyName, id: UInt32)
  /// None of the known keys signed this.
  case unknownSigners([KeyName])
  /// The key is for notes and a cosignature was asked, or the other way round.
  case wrongAlgorithm(KeyName, KeyAlgorithm)
  /// A cosignature's time, in seconds since 1970, is negative.
  case impossibleTime(Int)
  /// Only a checkpoint can be cosigned.
  case notCheckpoint(CheckpointError)
}
