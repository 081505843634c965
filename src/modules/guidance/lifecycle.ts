/** Where a question stands. */
export const questionStates = ["asked", "answered", "withdrawn"] as const;
export type QuestionState = (typeof questionStates)[number];

/** Where an answer in general words stands, on its way to help text. */
export const proposalStates = ["proposed", "published", "returned"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Every deed on a question, from which states, and where it leads. What is not here cannot happen. */
export const moves = {
	answer: { from: ["asked", "answered"], to: "answered" },
	withdraw: { from: ["asked"], to: "withdrawn" },
	/** The office of the coach does something because of it. */
	"follow-up": { from: ["answered"], to: "answered" },
} as const satisfies Record<
	string,
	{ readonly from: readonly QuestionState[]; readonly to: QuestionState }
>;
export type Move = keyof typeof moves;

/** The same of a proposal; `none`: there is no proposal yet. */
export const proposalMoves = {
	propose: { from: ["none", "returned"], to: "proposed" },
	publish: { from: ["proposed"], to: "published" },
	return: { from: ["proposed"], to: "returned" },
} as const satisfies Record<
	string,
	{
		readonly from: readonly (ProposalState | "none")[];
		readonly to: ProposalState;
	}
>;
export type ProposalMove = keyof typeof proposalMoves;

/** The state after a deed, or null where the table does not allow it. */
export function step(state: QuestionState, move: Move): QuestionState | null {
	const from: readonly QuestionState[] = moves[move].from;
	return from.includes(state) ? moves[move].to : null;
}

export function stepProposal(
	state: ProposalState | "none",
	move: ProposalMove,
): ProposalState | null {
	const from: readonly (ProposalState | "none")[] = proposalMoves[move].from;
	return from.includes(state) ? proposalMoves[move].to : null;
}
