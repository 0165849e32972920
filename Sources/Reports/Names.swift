internal import Registry
