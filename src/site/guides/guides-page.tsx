import { say } from "#kernel/text.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Guide } from "./guide.ts";
import { roleName } from "./role-name.ts";

interface GuidesProps {
	readonly view: View;
	/** Those of the viewer's own roles. */
	readonly own: readonly Guide[];
	readonly others: readonly Guide[];
}

/** Every guide, one's own first. */
export const GuidesPage = ({ view, own, others }: GuidesProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.guides.title")}
		description={view.t("site.guides.lead")}
	>
		<PageHead
			title={view.t("site.guides.title")}
			lead={view.t("site.guides.lead")}
		/>
		{own.length > 0 && (
			<Section id="milik-anda" title={view.t("site.guides.own")}>
				<GuideList view={view} guides={own} />
			</Section>
		)}
		{own.length > 0 ? (
			<Section id="lainnya" title={view.t("site.guides.others")}>
				<GuideList view={view} guides={others} />
			</Section>
		) : (
			<GuideList view={view} guides={others} />
		)}
		{view.me !== null && (
			<p>
				<a href={link(view, "/perkenalan", {})}>{view.t("site.guides.tour")}</a>
			</p>
		)}
	</CitizenLayout>
);

const GuideList = ({
	view,
	guides,
}: {
	readonly view: View;
	readonly guides: readonly Guide[];
}) => (
	<List>
		{guides.map((guide) => (
			<ListRow
				name={roleName(guide, view.lang)}
				href={link(view, "/panduan/:peran", { peran: guide.slug })}
				says={say(guide.title, view.lang)}
			/>
		))}
	</List>
);
