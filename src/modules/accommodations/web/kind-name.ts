import { askedAheadNamed } from "#catalogue";
import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";

/** What was asked for, in words; its code where the list does not have it any more. */
export const kindName = ({ lang }: View, kind: string): string =>
	say(askedAheadNamed(kind)?.label ?? { id: kind }, lang);
