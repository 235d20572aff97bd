export async function* requestWorkshop() {}
export async function* sendMessage() {}
