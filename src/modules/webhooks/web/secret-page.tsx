import { emptyForm } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { MadeSecret } from "#webhooks";
import { Frame } from "./frame.tsx";

interface SecretPageProps {
	readonly view: View;
	readonly made: MadeSecret;
	/** One that was there before signs along for a while. */
	readonly changed: boolean;
}

/** The secret, once. */
export const SecretPage = ({ view, made, changed }: SecretPageProps) => {
	const { t } = view;
	return (
		<Frame
			view={view}
			title={t("webhooks.secret.title")}
			lead={t("webhooks.secret.lead")}
			state={emptyForm}
			below
		>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("webhooks.secret.is"),
						is: <code class="words">{made.secret}</code>,
					},
				]}
			/>
			{changed && <Meta>{t("webhooks.secret.overlap")}</Meta>}
			<p>
				<LinkButton href={link(view, "/kelola/webhook/:id", { id: made.id })}>
					{t("webhooks.secret.on")}
				</LinkButton>
			</p>
		</Frame>
	);
};
