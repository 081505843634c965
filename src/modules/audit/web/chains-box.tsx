import type { ChainLength } from "#platform/read-trail.ts";
import type { Content } from "#ui/content.ts";
import { Button, Form } from "#ui/form/index.ts";
import { Hug } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ChainsBoxProps {
	readonly view: View;
	readonly chains: readonly ChainLength[];
}

/** How long the chains are, and the button that recomputes them. */
export const ChainsBox = ({ view, chains }: ChainsBoxProps) => (
	<Hug>
		<h2>{view.t("audit.chains")}</h2>
		<ul class="plain">
			{chains.map(({ chain, linked, waiting }) => (
				<li>
					{view.t("audit.chain.length", {
						chain: view.t(`audit.chain.${chain}`),
						linked,
						waiting,
					})}
				</li>
			))}
			<li>{view.t("audit.confidential")}</li>
		</ul>
		<CheckForm view={view}>{view.t("audit.check")}</CheckForm>
	</Hug>
);

/** The button that recomputes the chains. */
export const CheckForm = ({
	view,
	children,
}: {
	readonly view: View;
	readonly children: Content;
}) => (
	<Form view={view} look="row" action={link(view, "/jejak/pemeriksaan", {})}>
		<Button kind="outlined">{children}</Button>
	</Form>
);
