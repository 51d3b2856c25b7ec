import { LightningElement, api } from 'lwc';

export default class ChatMessage extends LightningElement {
    @api text;
}
