/**
 * What a search can be refused for, by the numbers of SRU (loc.gov/standards/sru/diagnostics/diagnosticsList.html, set
 * info:srw/diagnostic/1). Only those that are given here.
 */
export const diagnostics = {
	4: "Unsupported operation",
	5: "Unsupported version",
	6: "Unsupported parameter value",
	7: "Mandatory parameter not supplied",
	8: "Unsupported parameter",
	10: "Query syntax error",
	12: "Too many characters in query",
	13: "Invalid or unsupported use of parentheses",
	14: "Invalid or unsupported use of quotes",
	15: "Unsupported context set",
	16: "Unsupported index",
	19: "Unsupported relation",
	20: "Unsupported relation modifier",
	22: "Unsupported combination of relation and index",
	27: "Empty term unsupported",
	28: "Masking character not supported",
	29: "Masked words too short",
	31: "Anchoring character not supported",
	36: "Term in invalid format for index or relation",
	37: "Unsupported boolean operator",
	38: "Too many boolean operators in query",
	39: "Proximity not supported",
	46: "Unsupported boolean modifier",
	48: "Query feature unsupported",
	61: "First record position out of range",
	66: "Unknown schema for retrieval",
	71: "Unsupported record packing",
	72: "XPath retrieval unsupported",
	80: "Sort not supported",
	110: "Stylesheets not supported",
} as const;

export interface Diagnostic {
	readonly number: keyof typeof diagnostics;
	/** What was asked and is not there, or what would be. */
	readonly details: string;
}

export const diagnosed = (
	number: Diagnostic["number"],
	details = "",
): { readonly ok: false; readonly problem: Diagnostic } => ({
	ok: false,
	problem: { number, details },
});
