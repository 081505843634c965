import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

interface ArrivalFrameProps {
	readonly view: View;
	readonly unit: Unit;
	readonly title: string;
	readonly lead: Content;
	readonly state: FormState;
	/** The page of one file, below the list of all. */
	readonly one?: boolean;
	readonly children: Content;
}

/** A page of files that come into the catalogue, with the way back. */
export const ArrivalFrame = ({
	view,
	unit,
	title,
	lead,
	state,
	one = false,
	children,
}: ArrivalFrameProps) => (
	<OfficerLayout
		view={view}
		title={title}
		form={state}
		head={
			<PageHead
				above={
					<Crumbs
						view={view}
						path={
							one
								? [
										{
											name: view.t("library.in.title"),
											href: link(view, "/perpustakaan/meja/:unit/masuk", {
												unit: unit.slug,
											}),
										},
										{ name: title },
									]
								: [{ name: view.t("library.in.crumb") }, { name: title }]
						}
					/>
				}
				title={title}
				lead={lead}
			/>
		}
	>
		{children}
	</OfficerLayout>
);
