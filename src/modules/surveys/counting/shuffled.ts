import { randomInt } from "node:crypto";

/** Fisher and Yates, with the chance of the machine. */
export function shuffled<One>(all: readonly One[]): One[] {
	const order = [...all];
	for (let i = order.length - 1; i > 0; i -= 1) {
		const j = randomInt(i + 1);
		[order[i], order[j]] = [order[j] as One, order[i] as One];
	}
	return order;
}
