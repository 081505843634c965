import { Meta } from "#ui/layout/parts.tsx";
import { withQuery } from "#ui/query.ts";
import type { View } from "#ui/view.ts";

const field = "diam";

/** Whether somebody asked the page to stay as it is. */
export const stays = (query: URLSearchParams): boolean =>
	query.get(field) === "1";

/** The header by which a page looks again by itself, unless it was asked to stay. */
export const againAfter = (
	query: URLSearchParams,
	seconds: number,
): Readonly<Record<string, string>> =>
	stays(query) ? {} : { refresh: String(seconds) };

/**
 * Whoever reads by ear or with large letters begins at the top each time a page looks again by itself: it can be stopped
 * (WCAG 2.2, 2.2.1 and 2.2.2).
 */
export const LooksAgain = ({
	view,
	still,
}: {
	readonly view: View;
	readonly still: boolean;
}) => (
	<Meta>
		{still ? (
			<>
				{view.t("events.again.still")}{" "}
				<a href={withQuery(view, {})}>{view.t("events.again.now")}</a>{" "}
				<a href={withQuery(view, { [field]: null })}>
					{view.t("events.again.start")}
				</a>
			</>
		) : (
			<>
				{view.t("events.again.says")}{" "}
				<a href={withQuery(view, { [field]: "1" })}>
					{view.t("events.again.stop")}
				</a>
			</>
		)}
	</Meta>
);
