#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// System calls whose names types of ours have, too.

@discardableResult
func close(_ descriptor: Int32) -> Int32 {
  #if canImport(Glibc)
    Glibc.close(descriptor)
  #else
    Darwin.close(descriptor)
  #endif
}

func read(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, start, count)
  #else
    Darwin.read(descriptor, start, count)
  #endif
}

func write(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #else
    Darwin.write(descriptor, start, count)
  #endif
}
