import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface DeskLayoutProps {
	readonly view: View;
	readonly title: string;
	/** The same in the way back, where it is shorter there. */
	readonly here?: string;
	/** Pages between the desk and this one. */
	readonly between?: readonly {
		readonly name: string;
		readonly href: string;
	}[];
	readonly lead: Content;
	/** Below title and lead. */
	readonly below?: Content;
	readonly state: FormState;
	readonly aside?: Content;
	readonly asideLabel?: string;
	readonly islands?: readonly string[];
	readonly children: Content;
}

/** A page that one comes to from the desk, with the way back to it. */
export const DeskLayout = ({
	view,
	title,
	here = title,
	between = [],
	lead,
	below,
	state,
	children,
	...layout
}: DeskLayoutProps) => (
	<OfficerLayout
		view={view}
		title={title}
		form={state}
		head={
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: view.t("complaints.desk.title"),
								href: link(view, "/pengaduan/meja", {}),
							},
							...between,
							{ name: here },
						]}
					/>
				}
				title={title}
				lead={lead}
				below={below}
			/>
		}
		{...layout}
	>
		{children}
	</OfficerLayout>
);
