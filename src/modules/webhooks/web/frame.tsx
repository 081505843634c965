import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Address } from "#webhooks";

interface FrameProps {
	readonly view: View;
	readonly title: string;
	readonly lead: Content;
	readonly state: FormState;
	/** Of a page below the list. */
	readonly below?: boolean;
	readonly children: Content;
}

/** A page about what other programs are told. */
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
							{
								name: view.t("webhooks.manage"),
								href: link(view, "/kelola", {}),
							},
							...(below
								? [
										{
											name: view.t("webhooks.title"),
											href: link(view, "/kelola/webhook", {}),
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

interface AddressTagProps {
	readonly view: View;
	readonly address: Address;
}

/** Whether something is told there. */
export const AddressTag = ({ view, address: { offWhy } }: AddressTagProps) =>
	offWhy === null ? (
		<Tag shape="disc" tone="ok">
			{view.t("webhooks.state.on")}
		</Tag>
	) : offWhy === "person" ? (
		<Tag shape="ring">{view.t("webhooks.state.off")}</Tag>
	) : (
		<Tag shape="diamond" tone="bad">
			{view.t(`webhooks.state.${offWhy}`)}
		</Tag>
	);
