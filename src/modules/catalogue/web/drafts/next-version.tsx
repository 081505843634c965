import { dayOf } from "#territory";
import { date } from "#ui/format.ts";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Draft, isAsking, type Service } from "../../index.ts";

/** On the page of a service: that its next version can be read already, and until when everybody is asked. */
export const NextVersion = ({
	view,
	service,
	draft,
}: {
	readonly view: View;
	readonly service: Pick<Service, "slug">;
	readonly draft: Draft | null;
}) =>
	draft === null ? null : (
		<Notice
			kind="info"
			title={
				isAsking(draft, dayOf(view.now))
					? view.t("catalogue.draft.asking", {
							day: date(view.lang, draft.until),
						})
					: view.t("catalogue.draft.being-answered")
			}
		>
			<a href={link(view, "/layanan/:slug/rancangan", { slug: service.slug })}>
				{view.t("catalogue.draft.see")}
			</a>
		</Notice>
	);
