import type { System } from "#api";
import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

interface FrameProps {
	readonly view: View;
	readonly title: string;
	readonly lead: Content;
	readonly state: FormState;
	/** Of a page below the list. */
	readonly below?: boolean;
	readonly children: Content;
}

/** A page about programs that may write. */
export const Frame = ({
	view,
	title,
	lead,
	state,
	below = false,
	children,
}: FrameProps) => (
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
							{ name: view.t("api.manage"), href: link(view, "/kelola", {}) },
							...(below
								? [
										{
											name: view.t("api.systems.title"),
											href: link(view, "/kelola/sistem", {}),
										},
									]
								: []),
							{ name: title },
						]}
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

/** Whether its calls are taken. */
export const SystemTag = ({
	view,
	system: { endedAt },
}: {
	readonly view: View;
	readonly system: System;
}) =>
	endedAt === null ? (
		<Tag shape="disc" tone="ok">
			{view.t("api.systems.open")}
		</Tag>
	) : (
		<Tag shape="ring">{view.t("api.systems.ended")}</Tag>
	);
