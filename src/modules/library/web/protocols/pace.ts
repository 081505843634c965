import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf } from "#receipts/web";
import type { View } from "#ui/view.ts";

/** Answers that one network gets in an hour. A harvest of a whole library of 150,000 titles takes 1,500. */
export const mostAnswers = 3_600;
/** Files of everything, each as dear as a harvest. */
export const mostWholeFiles = 30;
/** In seconds: so long whoever asked too often waits before the next try. */
const waits = 600;

const answers = openSendings();
const wholeFiles = openSendings();

/** Answers a program, unless its network asked too often within the hour. */
export const paced = (
	ask: Ask<View>,
	answer: () => Promise<Answer>,
): Promise<Answer> =>
	within(answers, mostAnswers, ask) ? answer() : Promise.resolve(busy);

/** The same for a file of everything. */
export const pacedWhole = (
	ask: Ask<View>,
	answer: () => Promise<Answer>,
): Promise<Answer> =>
	within(wholeFiles, mostWholeFiles, ask) ? answer() : Promise.resolve(busy);

function within(
	counted: ReturnType<typeof openSendings>,
	most: number,
	ask: Ask<View>,
): boolean {
	const network = addressOf(ask);
	// On a machine of one's own there is no network to count.
	return (
		network === "" || counted.count(networkOf(network), ask.cx.now) <= most
	);
}

/** OAI-PMH 2.0 (3.1.2.2) asks for this status and this header; every client of HTTP knows them. */
const busy: Answer = {
	kind: "file",
	status: 503,
	bytes: `Too many requests from this network. Come back in ${waits} seconds.\n`,
	type: "text/plain; charset=utf-8",
	inline: true,
	headers: { "retry-after": String(waits) },
};
