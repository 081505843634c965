import { type Content, classes } from "../content.ts";
import type { View } from "../view.ts";
import { Hidden } from "./hidden.tsx";

interface FormProps {
	readonly view: View;
	readonly action: string;
	/** The key that makes a second sending the same deed (double tap, retry). */
	readonly once?: string | undefined;
	/** What was typed is kept for this person when the session ends meanwhile; its route must `keep` it. */
	readonly kept?: boolean | undefined;
	/** Carries files. */
	readonly multipart?: boolean | undefined;
	/** `stack`: fields under one another. `row`: buttons side by side. `card`: framed. */
	readonly look?: "stack" | "row" | "card" | undefined;
	/** A name, where a page has several forms. */
	readonly label?: string | undefined;
	readonly id?: string | undefined;
	/** A device that many share: the browser offers nobody what somebody else typed. */
	readonly shared?: boolean | undefined;
	/** A script of the page shows it. */
	readonly hidden?: boolean | undefined;
	readonly children: Content;
}

/** Every deed is a form that posts, with the token against forgery. Browsers' own bubbles are off. */
export const Form = ({
	view,
	action,
	once,
	kept,
	multipart,
	look = "stack",
	label,
	id,
	shared,
	hidden,
	children,
}: FormProps) => (
	<form
		id={id}
		method="post"
		action={action}
		enctype={multipart ? "multipart/form-data" : undefined}
		class={classes(
			look === "row" ? "row" : "fields",
			look === "card" && "card",
		)}
		aria-label={label}
		autocomplete={shared ? "off" : undefined}
		hidden={hidden}
		novalidate
	>
		<Hidden name="token" value={view.token} />
		{once !== undefined && <Hidden name="kunci" value={once} />}
		{kept && view.seal !== null && <Hidden name="pemilik" value={view.seal} />}
		{children}
	</form>
);
