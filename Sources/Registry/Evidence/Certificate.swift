/// A signed statement of a member's standing that left the house.
public enum Certificate {}
