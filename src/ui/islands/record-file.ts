import { RecordElement } from "./record/record-element.ts";

customElements.define("record-file", RecordElement);
