import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** The way back from a page beside the lane. */
export const LaneCrumbs = ({
	view,
	here,
}: {
	readonly view: View;
	readonly here?: string | undefined;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("assessments.verify-title"),
				href: link(view, "/verifikasi", {}),
			},
			{
				name: view.t("assessments.lane-title"),
				...(here === undefined
					? {}
					: { href: link(view, "/verifikasi/jalur", {}) }),
			},
			...(here === undefined ? [] : [{ name: here }]),
		]}
	/>
);
