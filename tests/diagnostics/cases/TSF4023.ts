export const order = "a".localeCompare("b", "sv");
