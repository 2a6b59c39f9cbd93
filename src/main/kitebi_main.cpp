// SPDX-License-Identifier: Apache-2.0
// The desktop program: the system's arguments for ui::RunDesktop, and nothing else.
#include "ui/app.h"

#ifdef _WIN32
#include <windows.h>

int WINAPI WinMain(HINSTANCE, HINSTANCE, LPSTR, int) { return aiyl::ui::RunDesktop(__argc, __argv); }
#else
int main(int argc, char** argv) { return aiyl::ui::RunDesktop(argc, argv); }
#endif
