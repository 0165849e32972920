public import ArgumentParser
public import Interchange

extension TemplateFile: ExpressibleByArgument {}
