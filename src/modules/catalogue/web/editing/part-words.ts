import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import { componentNamed } from "../../index.ts";

/** What a part of a service is called: a component of the standard by its name there. */
export const partWords = (view: View, part: string): string => {
	const component = part.startsWith("standard.")
		? componentNamed(part.slice("standard.".length))
		: undefined;
	return component
		? say(component.label, view.lang)
		: view.says(`catalogue.part-of-service.${part}`);
};
