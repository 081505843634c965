/** Whoever looks after what an office has to do, and whoever coaches from there: at which office, `policy.ts` says. */
export const may = "actions.keep, guidance.answer, guidance.review";
