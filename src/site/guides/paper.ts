import { limits } from "#identity";

const day = 86_400;

/** For how many days an invitation on paper opens. */
export const invitation = limits.paper.invitation / day;

/** For how many days a code for a new password opens. */
export const password = limits.paper.password / day;
