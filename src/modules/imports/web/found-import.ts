import { type Import, importById } from "#imports";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

/** Handles what is asked of an import that there is. */
export const withImport =
	(handle: (ask: Ask<View>, one: Import) => Promise<Answer> | Answer) =>
	async (ask: Ask<View>): Promise<Answer> => {
		const one = await importById(ask.cx, param(ask, "id"));
		return one ? handle(ask, one) : notFound;
	};

/** The version of the import that a form was made from. */
export const seenIn = ({ form }: Ask<View>): number =>
	Number(form.get("versi") ?? 0);
