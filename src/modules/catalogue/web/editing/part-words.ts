import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import { componentNamed, principleNamed } from "../../index.ts";

/** What a part of a service is called: a component of the standard and a principle by their names there. */
export const partWords = (view: View, part: string): string => {
	const [group, code = ""] = part.split(".");
	const label =
		group === "standard"
			? componentNamed(code)?.label
			: group === "principles"
				? principleNamed(code)?.label
				: undefined;
	return label
		? say(label, view.lang)
		: view.says(`catalogue.part-of-service.${part}`);
};
