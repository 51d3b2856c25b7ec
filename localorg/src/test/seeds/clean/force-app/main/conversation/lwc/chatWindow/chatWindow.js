import { LightningElement, api, wire } from 'lwc';
import { MessageContext, publish } from 'lightning/messageService';
import close from '@salesforce/apex/ConversationController.close';
import findConversations from '@salesforce/apex/ConversationController.conversations';
import maySupervise from '@salesforce/customPermission/Attendant_Supervise';
import SELECTED from '@salesforce/messageChannel/Conversation_Selected__c';
import STATUS from '@salesforce/schema/Conversation__c.Status__c';
import send from '@salesforce/label/c.Attendant_Send';

export default class ChatWindow extends LightningElement {
    @api recordId;
    @api heading = 'Chat';

    labels = { send };
    conversations = [];

    @wire(MessageContext)
    messageContext;

    @wire(findConversations, { caseId: '$recordId' })
    receive({ data }) {
        this.conversations = data ?? [];
    }

    get statusField() {
        return maySupervise ? STATUS.fieldApiName : null;
    }

    async handleClose() {
        await close({ caseId: this.recordId });
        publish(this.messageContext, SELECTED, { recordId: this.recordId });
    }
}
