import type { MadeSecret } from "#api";
import { emptyForm } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame } from "./frame.tsx";

interface SecretPageProps {
	readonly view: View;
	readonly made: MadeSecret;
	/** One that was there before is taken for a day longer. */
	readonly changed: boolean;
}

/** The secret, once. */
export const SecretPage = ({ view, made, changed }: SecretPageProps) => {
	const { t } = view;
	return (
		<Frame
			view={view}
			title={t("api.systems.secret.title")}
			lead={t("api.systems.secret.lead")}
			state={emptyForm}
			below
		>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("api.systems.client"),
						is: <code class="words">{made.id}</code>,
					},
					{
						term: t("api.systems.secret"),
						is: <code class="words">{made.secret}</code>,
					},
				]}
			/>
			{changed && <Meta>{t("api.systems.secret.overlap")}</Meta>}
			<p>
				<LinkButton href={link(view, "/kelola/sistem/:id", { id: made.id })}>
					{t("api.systems.secret.on")}
				</LinkButton>
			</p>
		</Frame>
	);
};
