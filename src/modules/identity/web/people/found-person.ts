import { type PersonFile, personFile } from "#identity";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

/** Runs a page or a deed for the person of the address; where there is none, there is no page. */
export const withPerson =
	(
		handle: (ask: Ask<View>, person: PersonFile) => Promise<Answer> | Answer,
	): ((ask: Ask<View>) => Promise<Answer>) =>
	async (ask) => {
		const person = await personFile(ask.cx, param(ask, "person"));
		return person ? handle(ask, person) : notFound;
	};

export const isOwn = ({ cx }: Ask<View>, { id }: PersonFile): boolean =>
	cx.actor.id === id;
