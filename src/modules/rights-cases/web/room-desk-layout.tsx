import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface RoomDeskLayoutProps {
	readonly view: View;
	readonly heading: string;
	/** Of this page in the way back; left out on the list itself. */
	readonly here?: string | undefined;
	/** The page above this one, between the list and here. */
	readonly within?: { readonly name: string; readonly href: string };
	readonly lead: Content;
	readonly below?: Content;
	readonly state?: FormState | undefined;
	readonly aside?: Content;
	readonly asideLabel?: string | undefined;
	readonly children: Content;
}

/** Pages of those who work in the room. Their title is one neutral word: it stands in histories and on shared screens. */
export const RoomDeskLayout = ({
	view,
	heading,
	here,
	within,
	lead,
	below,
	state,
	children,
	...layout
}: RoomDeskLayoutProps) => (
	<OfficerLayout
		view={view}
		title={view.t("rights-cases.room")}
		form={state}
		head={
			<PageHead
				above={
					here === undefined ? undefined : (
						<Crumbs
							view={view}
							path={[
								{
									name: view.t("rights-cases.desk.title"),
									href: link(view, "/ruang/meja", {}),
								},
								...(within ? [within] : []),
								{ name: here },
							]}
						/>
					)
				}
				title={heading}
				lead={lead}
				below={below}
			/>
		}
		{...layout}
	>
		{children}
	</OfficerLayout>
);
