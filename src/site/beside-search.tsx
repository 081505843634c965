import { citizen } from "#kernel/actor.ts";
import { seekRecords } from "#library";
import { TitlesFound } from "#library/web";
import { type Context, withActor } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What libraries have of what was asked, below the results of the search: only what is open to everyone, whoever asks. */
export const besideSearch = async (
	cx: Context,
	view: View,
	text: string,
): Promise<Content> => (
	<TitlesFound
		view={view}
		text={text}
		found={await seekRecords(withActor(cx, citizen), { text })}
	/>
);
